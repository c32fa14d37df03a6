/** Traditional characters as simplified ones, as far as the words of `chinese.ts` need them. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const at = traditional.indexOf(character);
    return at < 0 ? character : (plain[at] ?? character);
  });
}

const traditional =
  '驗認證點單錄權聲戶會話碼鑰憑據脫隱個賴轉義傳載導匯郵審計誌並發競態鎖樂觀衝務冪複對帳遷結構數關聯級編緩過詢檢頁響應時間遲試斷滾備復線門監環變測裝現擬佔離網連實調隊異狀機銷刪蓋餘額庫統報區詞準確薦費無礙語國際瀏覽動攝頭錯誤敗檔資佇設訂價內儲執簽長圖處';
const plain =
  '验认证点单录权声户会话码钥凭据脱隐个赖转义传载导汇邮审计志并发竞态锁乐观冲务幂复对账迁结构数关联级编缓过询检页响应时间迟试断滚备复线门监环变测装现拟占离网连实调队异状机销删盖余额库统报区词准确荐费无碍语国际浏览动摄头错误败档资伫设订价内储执签长图处';
