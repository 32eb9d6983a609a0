import type { DeviceWords } from '../sections/device.ts';

export const device: DeviceWords = {
  say: {
    update:
      '이 페이지의 새 버전이 있습니다. 원할 때 바꿀 수 있고, 그때까지 지금 화면은 그대로입니다.',
    full: '이 기기에 저장할 자리가 없습니다. 지금부터 바꾼 것은 링크나 파일로 가져가지 않으면 탭을 닫을 때 사라집니다.',
    forbidden:
      '이 브라우저는 이 페이지의 것을 저장하지 않습니다. 바꾼 것은 링크나 파일로 가져가지 않으면 탭을 닫을 때 사라집니다.',
    newer:
      '더 새로운 버전의 페이지가 저장한 것이 있어 여기서는 읽을 수 없습니다. 그대로 두었으니 페이지를 새로 고쳐 보세요.',
    unfetched: '네트워크를 받아 오지 못했습니다. 인터넷에 연결된 뒤 다시 골라 주세요.',
  },
  reload: '지금 바꾸기',
  later: '나중에',
  save: '가져가기',
  dismiss: '닫기',
};
