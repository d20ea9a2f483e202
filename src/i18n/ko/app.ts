import type { AppMessages } from '../en/app.ts';

export const app: AppMessages = {
  name: 'TCP State Card',
  shortName: 'TCP 상태',
  pasteShortcut: '붙여 넣은 텍스트 설명',
  printShortcut: '카드 인쇄',
  screenshotWide: '모든 상태를 담은 지도와 시스템마다 다른 표기',
  screenshotNarrow: '휴대전화에서 본 상태 하나: 무슨 뜻이고 누가 누구를 기다리는지',
  tagline: 'netstat과 ss가 출력하는 상태를 설명한다.',
  description:
    'netstat, ss, lsof, PowerShell이 출력하는 모든 TCP 연결 상태의 뜻, 누가 누구를 기다리는지, 얼마나 지속되는지, 시스템마다 어떻게 적는지를 정리했다.',
  stateDescription: (name: string, line: string): string => `${name}: ${line}`,
  skip: '본문으로 건너뛰기',
  states: '상태',
  pages: '카드의 구성',
  home: '모든 상태',
  system: '사용하는 시스템',
  anySystem: '표준 이름',
  print: '인쇄',
  spellings: '시스템마다 다른 표기',
  spellingsNote: '도구마다 출력하는 그대로 적었다. 물음표는 소스나 실제 출력에서 아직 확인하지 못한 표기이다.',
  standardName: 'RFC 9293',
  otherWords: 'TCP 상태가 아닌 단어',
  otherWordsNote:
    '같은 열에는 다른 프로토콜, 연결 추적기, 특정 도구의 단어도 나온다. TCP 상태처럼 보이지만 아닌 것이 있다.',
  notFoundTitle: '없는 페이지',
  notFound: '이 주소에는 페이지가 없다. 주소를 잘못 입력했거나 잘못 복사했을 수 있다.',
  notFoundNext: '화면에서 본 단어를 검색하거나 전체 상태 지도에서 시작한다.',
  notFoundNear: '가장 가까운 상태',
  footer: '기준은 RFC 9293이다. 입력한 내용은 이 기기 밖으로 나가지 않는다.',
  version: (version: string): string => `버전 ${version}`,
};
