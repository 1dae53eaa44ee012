using System.Globalization;
using System.Text;
using System.Xml;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Reports;

/// <summary>A report that every build service shows among its tests: JUnit's XML.</summary>
/// <param name="cases">The parts of a report.</param>
internal sealed class JUnitFormat<TReport>(Func<TReport, IReadOnlyList<TestCase>> cases) : IReportFormat<TReport>
{
    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output)
    {
        IReadOnlyList<TestCase> all = cases(report);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            Count(xml, "gaming-audit", all);
            foreach (IGrouping<string, TestCase> group in all.GroupBy(test => test.Group))
            {
                xml.WriteStartElement("testsuite");
                Count(xml, group.Key, [.. group]);
                foreach (TestCase test in group) Write(test, xml);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n");
    }

    private static void Count(XmlWriter xml, string name, IReadOnlyCollection<TestCase> tests)
    {
        Attribute(xml, "name", name);
        Attribute(xml, "tests", Number(tests.Count));
        Attribute(xml, "failures", Number(tests.Count(test => test.Outcome == TestOutcome.Failed)));
        Attribute(xml, "errors", Number(tests.Count(test => test.Outcome == TestOutcome.Errored)));
        Attribute(xml, "skipped", Number(tests.Count(test => test.Outcome == TestOutcome.Skipped)));
        Attribute(xml, "time", Seconds(tests.Sum(test => test.Seconds)));
    }

    private static void Write(TestCase test, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", test.Group);
        Attribute(xml, "name", test.Name);
        Attribute(xml, "time", Seconds(test.Seconds));
        string? element = test.Outcome switch
        {
            TestOutcome.Failed => "failure",
            TestOutcome.Errored => "error",
            TestOutcome.Skipped => "skipped",
            _ => null,
        };
        if (element is not null)
        {
            xml.WriteStartElement(element);
            Attribute(xml, "message", test.Message);
            if (test.Outcome != TestOutcome.Skipped) xml.WriteString(Detail(test));
            xml.WriteEndElement();
        }
        else if (test.Detail.Length > 0) xml.WriteElementString("system-out", Detail(test));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, SafeText.Storable(value));

    private static string Detail(TestCase test) =>
        SafeText.Storable(string.Join('\n', test.Detail.Split('\n').Select(SafeText.Line)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
