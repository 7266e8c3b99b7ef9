<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, the edition's name and ways, the foot. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:frame" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{string-join(($title, f:setting('edition')), ' · ')}</title>
        <link rel="stylesheet" href="{f:link('assets/siglum.css')}"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#main">Skip to the text</a>
        <xsl:if test="$f:in-edition">
          <header class="site">
            <a class="edition" href="{f:link('index.html')}">{f:setting('edition')}</a>
          </header>
        </xsl:if>
        <main id="main"><xsl:sequence select="$content"/></main>
        <footer class="site">
          <p>{string-join((f:setting('edition'), f:setting('publisher'), f:setting('version')), ' · ')}</p>
          <p>Made with siglum.</p>
        </footer>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
