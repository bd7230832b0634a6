// fills expectations of scenarios with what the command says
import fs from 'node:fs'; import path from 'node:path'; import {spawnSync, execSync} from 'node:child_process';
const { scenarioOf, bytesOf } = await import('/work/main/packages/cli/test/scenario.ts');
const dir='/work/main/packages/cli/test/scenarios'; const only=process.argv.slice(2);
fs.rmSync('/tmp/fillbin',{recursive:true,force:true}); fs.cpSync('/work/main/packages/cli/bin','/tmp/fillbin/bin',{recursive:true});fs.cpSync('/work/main/packages/cli/dist','/tmp/fillbin/dist',{recursive:true}); fs.chmodSync('/tmp/fillbin',0o755);
for(const name of fs.readdirSync(dir)){ if(only.length&&!only.some(o=>name.includes(o)))continue;
 const file=path.join(dir,name); let text=fs.readFileSync(file,'utf8');
 const {steps}=scenarioOf(text); const top=fs.mkdtempSync('/tmp/fill-'); fs.chmodSync(top,0o777); let cwd=top; const env={PATH:'/usr/bin:/bin'}; const results=[];
 for(const s of steps){ const p=s.name?path.join(top,s.name):top;
  if(s.do==='file'){fs.mkdirSync(path.dirname(p),{recursive:true});fs.writeFileSync(p,bytesOf(s.content,s.marks)); if(s.marks.includes('closed'))fs.chmodSync(p,0);}
  if(s.do==='folder')fs.mkdirSync(p,{recursive:true}); if(s.do==='in')cwd=p; if(s.do==='with')env[s.name]=s.value; if(s.do==='link'){fs.mkdirSync(path.dirname(p),{recursive:true});fs.symlinkSync(s.target,p);}
  if(s.do==='run'){ execSync(`chown -R -h nobody "${top}"`); const r=spawnSync('node',['--import','data:text/javascript,process.setgid(65534);process.setuid(65534);','/tmp/fillbin/bin/icb.mjs',...s.args],{cwd,env,encoding:'utf8'}); results.push(r);}
 }
 // rewrite
 const parts=text.split(/^(?==== )/m); let i=-1; const out=[];
 for(let k=0;k<parts.length;k++){const part=parts[k]; if(part.startsWith('=== run')){i++; const r=results[i]; out.push(part.split('\n')[0]+'\n'); out.push(`=== exit: ${r.status}\n`); if(r.stdout)out.push('=== stdout\n'+r.stdout+'\n'); if(r.stderr)out.push('=== stderr\n'+r.stderr+'\n'); if(!r.stdout&&!r.stderr)out.push('\n');}
  else if(/^=== (exit|stdout|stderr)/.test(part)){} else out.push(part);}
 const filled=out.join('').replace(/\n+$/,'\n'); fs.writeFileSync(file,filled); console.log('#####',name); console.log(filled);
}
