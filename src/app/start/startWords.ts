/** What is said where the page itself, and with it its words, did not come. */
export const startWords = {
  en: {
    notCome: (file: string) =>
      `This page could not start: the file ${file} did not come whole from its host. What you made earlier is kept on this device.`,
    noSheet: (file: string) =>
      `This page looks wrong: the file ${file} did not come whole from its host. Nothing is lost by loading the page again.`,
    failed:
      'This page could not start: one of its files did not come whole from its host, or this browser is too old for it. What you made earlier is kept on this device.',
    again: 'Load the page again',
    shut: 'This page stands in a frame that does not let it load its own files (sandbox without allow-same-origin).',
    tab: 'Open it in a tab of its own',
  },
  ko: {
    notCome: (file: string) =>
      `페이지를 시작하지 못했습니다. ${file} 파일을 서버에서 온전히 받지 못했습니다. 작업한 내용은 이 기기에 남아 있습니다.`,
    noSheet: (file: string) =>
      `${file} 파일을 서버에서 온전히 받지 못해 화면이 제대로 보이지 않습니다. 작업한 내용은 이 기기에 남아 있습니다.`,
    failed:
      '페이지를 시작하지 못했습니다. 파일을 서버에서 온전히 받지 못했거나 브라우저가 오래되었습니다. 작업한 내용은 이 기기에 남아 있습니다.',
    again: '페이지 다시 불러오기',
    shut: '프레임이 페이지의 파일을 막고 있습니다(allow-same-origin이 없는 sandbox).',
    tab: '새 탭에서 열기',
  },
} as const;
