/** LibreOffice, told to accept or to reject all tracked changes of a Word file, and to write down as text what comes of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Decide(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim written(0) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName"
  written(0).Value = "Text"
  document.storeToURL(target, written())
  document.close(True)
End Sub
</script:module>`;

const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Changes"/>
</library:library>`;

const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;

/**
 * Writes `target`, a text, from `source`, a Word file, both in `folder`, where LibreOffice keeps its settings, too.
 * `decision` is `Accept` or `Reject`.
 */
export function decide(office, folder, source, decision, target) {
  const address = (name) => pathToFileURL(join(folder, name)).href;
  const run = (...words) =>
    execFileSync(office, [`-env:UserInstallation=${address('profile')}`, '--headless', ...words], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    });
  const basic = join(folder, 'profile', 'user', 'basic');
  // (It makes its own library of macros when it first starts, and then takes ours.)
  if (!existsSync(basic)) run('--terminate_after_init');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  writeFileSync(join(basic, 'script.xlc'), libraries);
  writeFileSync(join(basic, 'Standard', 'script.xlb'), library);
  writeFileSync(join(basic, 'Standard', 'Changes.xba'), macro);
  const words = [address(source), `.uno:${decision}AllTrackedChanges`, address(target)].map((word) => `"${word}"`);
  run(`macro:///Standard.Changes.Decide(${words.join(',')})`);
}
