import type { CommandMessages } from '../en/commands.ts';

export const commands: CommandMessages = {
  title: '명령',
  about: '이 상태를 보는 명령',
  thisState: '이',
  anyState: '한',
  list: '목록',
  filter: '골라 보기',
  count: '개수',
  process: '프로세스 찾기',
  more: '그 밖에',
  containers: '컨테이너',
  run: '실행 확인',
  documented: '문서 확인',
  unrun: '미확인',
  evidence:
    '실행 확인은 Linux 6.18에서 실행해 결과까지 본 것, 문서 확인은 매뉴얼과 대조한 것, 미확인은 아직 어느 쪽도 하지 않은 것이다.',
  copy: '복사',
  copied: '복사함',
  copyByHand: '브라우저가 복사를 허용하지 않았다. 명령을 선택해 두었으니 Ctrl+C나 ⌘C를 누른다.',
  traps: '주의할 점',
  ownerless: '이 상태의 소켓에는 소유 프로세스가 없으므로 프로세스를 찾을 수 없다.',
  all: '시스템별 모든 명령과 단어',
};
