/** What programs put on the clipboard, written after their documentation and shortened where only the style is. */

/** Excel for Windows: shown values in both, unquoted attributes, source lines wrapped, a row to set widths by. */
export const excelHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:"\\0022$\\0022\\#\\,\\#\\#0\\.00";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:
 collapse;width:192pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt;width:48pt'>Plan</td>
  <td width=64 style='width:48pt'>Limit</td>
  <td width=64 style='width:48pt'>Note</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 rowspan=2 class=xl65 style='height:30.0pt'>00123</td>
  <td class=xl66 align=right><span style='mso-spacerun:yes'>\u00a0</span>$1,250.00</td>
  <td class=xl67 width=64 style='width:48pt'>first line<br>
    second line</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td class=xl66 align=right>(500.00)</td>
  <td>merged</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64 style='width:48pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>
</body>
</html>`;

export const excelText =
  'Plan\tLimit\tNote\r\n00123\t$1,250.00\t"first line\nsecond line"\r\n\t(500.00)\tmerged\r\n';

/** LibreOffice Calc: the number behind each shown value in `sdval`, and its format in `sdnum`. */
export const libreOfficeHtml = `<!DOCTYPE html>
<html>
<head>
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">
\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
\t</style>
</head>
<body>
<table cellspacing="0" border="0">
\t<colgroup span="4" width="85"></colgroup>
\t<tr>
\t\t<td height="17" align="left" sdnum="1033;0;@">00123</td>
\t\t<td align="right" sdval="1041.6667" sdnum="1033;0;#,##0.00">1,041.67</td>
\t\t<td align="right" sdval="46218" sdnum="1033;1033;MM/DD/YY">07/15/26</td>
\t\t<td align="right" sdval="0.05" sdnum="1033;0;0.00%">5.00%</td>
\t</tr>
\t<tr>
\t\t<td height="17" align="left" sdval="124" sdnum="1033;0;00000">00124</td>
\t\t<td align="right" sdval="-500" sdnum="1033;0;#,##0.00;(#,##0.00)">(500.00)</td>
\t\t<td align="right" sdval="46387" sdnum="1033;1033;MM/DD/YY">12/31/26</td>
\t\t<td align="right">###</td>
\t</tr>
</table>
</body>
</html>`;

export const libreOfficeText = '00123\t1,041.67\t07/15/26\t5.00%\n00124\t(500.00)\t12/31/26\t###\n';

/** Google Sheets: a table in an element of its own, values as JSON. */
export const sheetsHtml = `<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;00123&quot;}">00123</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1041.6667}" data-sheets-numberformat="{&quot;1&quot;:2,&quot;2&quot;:&quot;#,##0.00&quot;}">1,041.67</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a \\&quot;b\\&quot;&quot;}">a "b"</td></tr></tbody></table></google-sheets-html-origin>`;

export const sheetsText = '00123\t1,041.67\t"a ""b"""';
