import { embedWords as frameWords } from '../src/language/embed.ts';
import { embedSnippet } from '../src/share/links/embedSnippet.ts';
import { escaped, type StaticPage } from './html.ts';

/*
 * How the figure is put into a page of one's own, in each language: live examples with the HTML to copy, and the
 * messages by which a page steers a frame. What lives on it is in public/embed/embed.js.
 */

const TONGUES = ['ko', 'en'] as const;
type Tongue = (typeof TONGUES)[number];

/** Frames shown: what their link says, and how high they are. */
const EXAMPLES = [
  { id: 'word', link: 'v=1&x=hello&t=2&p=f&end', height: 440 },
  { id: 'wave', link: 'v=1&net=wave&t=30&win=0_6000&end', height: 440 },
  { id: 'gradient', link: 'v=1&fig=gradient&t=2&end', height: 440 },
] as const;

const LIVE = 'v=1&t=1&p=f&end';

const WORDS = {
  ko: {
    title: '내 페이지에 넣기',
    about: 'Unrolled의 그림을 강의 노트, 블로그, 수업 사이트에 움직이는 그대로 넣는 방법입니다.',
    home: 'Unrolled: 숫자 하나하나로 펼쳐 보는 RNN',
    other: 'English',
    lead: '보여 주고 싶은 순간을 찾은 다음 공유 → 내 페이지에 넣기에서 HTML을 복사해 붙이면 됩니다. 아래 그림은 모두 이렇게 넣은 것입니다.',
    copy: 'HTML 복사',
    copied: '복사했습니다',
    failed: '복사하지 못했습니다. 직접 선택해 복사해 주세요.',
    examples: {
      word: [
        '단어 하나',
        '화살표 키는 그림을 누른 뒤에만 그림을 움직입니다. 그전에는 페이지를 움직입니다.',
      ],
      wave: ['축소해서 본 물결', '얼마나 축소할지, 어느 시점을 볼지 모두 링크에 담깁니다.'],
      gradient: ['거슬러 흐르는 기울기', '기울기, 표, 비교, 폭발·소실도 그대로 들어갑니다.'],
    },
    address: '주소',
    addressText: [
      ['?embed=1', '그림과 전체 페이지로 가는 링크만 보여 줍니다.'],
      ['&amp;lang=ko', '언어를 정합니다(ko, en). 없으면 보는 사람의 언어를 따릅니다.'],
      ['&amp;theme=dark', '밝게(light), 어둡게(dark). 없으면 보는 사람의 설정을 따릅니다.'],
      ['#v=1&amp;…&amp;end', '장면. 공유 창의 링크에서 # 뒤에 오는 것과 같습니다.'],
      [
        '#hide=…&amp;v=1&amp;…',
        '프레임에서 연 전체 페이지에서, “수업에서 감추기”로 고른 항목을 감춥니다.',
      ],
    ],
    steer: '페이지에서 조종하기',
    steerText:
      'postMessage로 장면을 바꿀 수 있습니다. 장면은 링크에 쓰는 글자로만 주고받으며, 링크를 열 때와 똑같이 검사합니다. 온전히 읽을 수 없는 장면은 보여 주지 않고, 까닭을 정해진 이름으로 알립니다.',
    type: '읽을 단어',
    show: '보여 주기',
    next: '다음 시점',
    broken: '잘린 링크 보내기',
    answers: '프레임의 응답',
    messages: '메시지',
    messageText: [
      ['show', '장면을 보여 줍니다. link는 # 뒤의 글자입니다.'],
      ['ask', '지금 장면을 물어봅니다.'],
      [
        'follow',
        '지금 장면을 물어보고, 보는 사람이 그림을 바꿀 때마다 changed로 알려 달라고 합니다. show로 바꾼 것은 알리지 않습니다.',
      ],
      ['ready', '프레임이 준비되면 먼저 보내는 메시지입니다.'],
      ['state', 'show, ask, follow에 대한 응답: link, 시점 t, 시점의 수 steps.'],
      [
        'changed',
        '보는 사람이 그림을 바꾸었습니다. 내용은 state와 같고, id는 follow에 보낸 것입니다.',
      ],
      [
        'error',
        '요청대로 할 수 없을 때: error는 request, newer, link, scene, overtaken 가운데 하나이고, scene이면 problems에 무엇이 문제인지 나옵니다. 그림은 그대로입니다.',
      ],
    ],
    idText:
      'id를 함께 보내면 응답에 그대로 돌아옵니다. 다른 프레임이나 창에서 온 메시지는 받지 않습니다. show를 한꺼번에 여럿 보내면 마지막 것만 보여 주고, 앞의 것에는 overtaken으로 답합니다.',
    twins: '두 프레임을 함께 움직이기',
    twinsText:
      '한 페이지에 같은 그림을 둘 넣었을 때(예를 들어 슬라이드와 강의 노트), 서로 follow하고 changed를 다른 프레임에 show로 넘기면 둘이 함께 움직입니다. 아래 두 그림 가운데 어느 쪽을 움직여도 다른 쪽이 따라옵니다.',
    mind: '알아 둘 것',
    mindText: [
      '프레임은 기기에 아무것도 저장하지 않고, 어디에도 요청을 보내지 않으며, 브라우저의 뒤로 가기 기록을 바꾸지 않습니다.',
      '다른 사이트의 프레임에서 저장이나 복사가 막혀 있어도 그림은 그대로 움직입니다. 복사는 iframe에 allow="clipboard-write"가 있으면 됩니다.',
      '학습 관리 시스템 가운데에는 iframe의 allow나 style을 지우는 곳이 있습니다. 그래도 그림은 나옵니다.',
      '내 사이트에 콘텐츠 보안 정책이 있다면 frame-src에 이 주소를 더해 주세요.',
    ],
  },
  en: {
    title: 'In a page of your own',
    about: 'How to put a figure of Unrolled, alive, into lecture notes, a blog or a course site.',
    home: 'Unrolled: recurrent networks, one number at a time',
    other: '한국어',
    lead: 'Find the moment you want on the stage, then copy the HTML from Share → Embed and paste it. Every figure below stands here in just that way.',
    copy: 'Copy HTML',
    copied: 'Copied',
    failed: 'It could not be copied. Select it and copy it yourself.',
    examples: {
      word: [
        'One word',
        'Arrow keys are the figure’s after you have clicked it. Before that they are the page’s.',
      ],
      wave: ['A wave, from afar', 'How far away it is, and which timestep: the link says it all.'],
      gradient: [
        'The gradient, flowing back',
        'Gradients, the table, the comparison and the growth laboratory go in as they are.',
      ],
    },
    address: 'The address',
    addressText: [
      ['?embed=1', 'shows the figure alone, with a link to the whole page.'],
      ['&amp;lang=en', 'fixes the language (ko, en); without it the reader’s own is used.'],
      ['&amp;theme=dark', 'fixes the colours (light, dark); without it they are the reader’s.'],
      ['#v=1&amp;…&amp;end', 'is the scene: what stands behind # in the link of the share dialog.'],
      [
        '#hide=…&amp;v=1&amp;…',
        'puts away, on the whole page that the frame leads to, what was chosen under “Hide for the class”.',
      ],
    ],
    steer: 'Steering it from your page',
    steerText:
      'Your page can change the scene with postMessage. A scene crosses as the text of a link and in no other form, and is checked where links are. One that cannot be shown whole is not shown; the answer names the reason.',
    type: 'A word to read',
    show: 'Show it',
    next: 'Next timestep',
    broken: 'Send a link that was cut',
    answers: 'What the frame answered',
    messages: 'Messages',
    messageText: [
      ['show', 'shows a scene; link is what stands behind #.'],
      ['ask', 'asks what is shown.'],
      [
        'follow',
        'asks what is shown, and to be told with changed whenever the reader changes it; what a show changes is not told.',
      ],
      ['ready', 'is said by the frame when it stands.'],
      ['state', 'answers show, ask and follow: link, timestep t, number of timesteps steps.'],
      [
        'changed',
        'says that the reader has changed the figure: the same as state, with the id of follow.',
      ],
      [
        'error',
        'says that it cannot be: error is one of request, newer, link, scene, overtaken; with scene, problems names what is wrong with the link. The figure stays as it was.',
      ],
    ],
    idText:
      'An id that you send comes back with the answer. Other frames and windows are not heard. Of many show messages at once the last is shown, and the others are answered with overtaken.',
    twins: 'Two frames in step',
    twinsText:
      'Where a page has the same figure twice, such as a slide beside the notes on it, follow both and pass each changed on to the other as a show: they move together. Move either of the two below, and the other comes along.',
    mind: 'Good to know',
    mindText: [
      'A frame keeps nothing on the device, sends nothing anywhere, and leaves the browser’s Back alone.',
      'Where storage or the clipboard is closed to frames of other sites, the figure works all the same. Copying needs allow="clipboard-write" on the iframe.',
      'Some learning platforms strip allow or style from an iframe. The figure still appears.',
      'If your site has a content security policy, add this address to frame-src.',
    ],
  },
} as const;

/** Both pages; `policy` is the content security policy of the program. */
export const embedPages = (policy: string): readonly StaticPage[] =>
  TONGUES.map((tongue) => ({
    fileName: `embed/${tongue}/index.html`,
    source: pageOf(tongue, `${policy}; frame-src 'self'`),
  }));

function pageOf(tongue: Tongue, policy: string): string {
  const words = WORDS[tongue];
  const other = tongue === 'ko' ? 'en' : 'ko';
  const title = frameWords[tongue].stage;
  const address = (link: string) => `../../?embed=1&lang=${tongue}#${link}`;
  const frame = (link: string, height: number, id = '') =>
    `<iframe${id && ` id="${id}"`} src="${escaped(address(link))}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`;
  const examples = EXAMPLES.map(({ id, link, height }) => {
    const [heading, text] = words.examples[id];
    // The script writes the whole address into it: where the page stands is known to the reader's browser alone.
    const html = embedSnippet({ address: address(link), title, height });
    return `      <section>
        <h2>${escaped(heading)}</h2>
        <p>${escaped(text)}</p>
        ${frame(link, height)}
        <div class="code">
          <pre><code data-snippet>${escaped(html)}</code></pre>
          <button type="button" data-copy data-done="${words.copied}" data-failed="${words.failed}">${words.copy}</button>
        </div>
      </section>`;
  });
  const rows = (list: readonly (readonly [name: string, text: string])[]) =>
    list
      .map(([name, text]) => `<dt><code>${name}</code></dt><dd>${escaped(text)}</dd>`)
      .join('\n          ');
  const script = `const frame = document.querySelector('iframe').contentWindow;
addEventListener('message', ({ source, data }) => {
  if (source === frame) console.log(data); // { unrolled: 1, kind: 'state', id: 7, link: 'v=1&…&end', t: 0, steps: 4 }
});
frame.postMessage({ unrolled: 1, kind: 'show', id: 7, link: 'v=1&x=hell&end' }, '*');`;
  const twins = `const frames = [...document.querySelectorAll('iframe.twin')].map((frame) => frame.contentWindow);
addEventListener('message', ({ source, data }) => {
  if (!frames.includes(source)) return;
  if (data.kind === 'ready') source.postMessage({ unrolled: 1, kind: 'follow' }, '*');
  if (data.kind !== 'changed') return;
  for (const frame of frames)
    if (frame !== source) frame.postMessage({ unrolled: 1, kind: 'show', link: data.link }, '*');
});`;
  const twin = frame(LIVE, 380).replace('<iframe', '<iframe class="twin"');
  return `<!doctype html>
<html lang="${tongue}">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.title} · Unrolled</title>
    <meta name="description" content="${words.about}">
    <link rel="alternate" hreflang="${other}" href="../${other}/index.html">
    <link rel="icon" href="../../icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="../../learn/page.css">
    <link rel="stylesheet" href="../embed.css">
    <script src="../embed.js" defer></script>
  </head>
  <body>
    <header>
      <a href="../../">${words.home}</a>
      <a lang="${other}" href="../${other}/index.html">${words.other}</a>
    </header>
    <main>
      <h1>${words.title}</h1>
      <p class="about">${words.about}</p>
      <p>${words.lead}</p>
${examples.join('\n')}
      <section>
        <h2>${words.address}</h2>
        <dl>
          ${rows(words.addressText)}
        </dl>
      </section>
      <section id="steer">
        <h2>${words.steer}</h2>
        <p>${words.steerText}</p>
        ${frame(LIVE, 420, 'live')}
        <form class="steer">
          <label>${words.type} <input name="word" value="hello" maxlength="40" spellcheck="false" autocomplete="off"></label>
          <button type="submit">${words.show}</button>
          <button type="button" data-next>${words.next}</button>
          <button type="button" data-broken>${words.broken}</button>
        </form>
        <p class="answers">${words.answers}</p>
        <pre><output></output></pre>
        <div class="code"><pre><code>${escaped(script)}</code></pre></div>
        <h3>${words.messages}</h3>
        <dl>
          ${rows(words.messageText)}
        </dl>
        <p>${words.idText}</p>
      </section>
      <section id="twins">
        <h2>${words.twins}</h2>
        <p>${words.twinsText}</p>
        ${twin}
        ${twin}
        <div class="code"><pre><code>${escaped(twins)}</code></pre></div>
      </section>
      <section>
        <h2>${words.mind}</h2>
        <ul>
          ${words.mindText.map((text) => `<li>${escaped(text)}</li>`).join('\n          ')}
        </ul>
      </section>
    </main>
  </body>
</html>
`;
}
