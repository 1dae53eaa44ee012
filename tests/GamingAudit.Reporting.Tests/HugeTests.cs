using System.Text.Json;
using System.Xml.Linq;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Tests.Findings;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Tests;

/// <summary>Reports of what is larger than any report is meant for.</summary>
public sealed class HugeTests
{
    private const int Steps = 10_000;

    // No action is as another, so that nothing folds.
    private static readonly Witness Long = Lengthened(Results.Witness(
        "boat-loop", [.. Enumerable.Range(0, Steps).Select(i => $"action {i} {new string('x', 100)}")]));

    private static readonly AuditReport Report = Results.Report(Results.Explained with
    {
        Witness = Long,
        Exploits = [.. Results.Explained.Exploits.Select(exploit => exploit with { Witness = Long })],
    });

    public static TheoryData<string, int> Sizes => new()
    {
        { "text", 20_000 }, { "json", 20_000 }, { "jsonl", 20_000 }, { "html", 500_000 }, { "sarif", 1_000_000 },
        { "junit", 20_000 }, { "markdown", 900_000 }, { "github", 20_000 }, { "gitlab", 20_000 }, { "msbuild", 20_000 },
    };

    [Fact]
    public void Every_format_has_a_size() =>
        Assert.Equal(AuditFormats.All.Names.Order(), Sizes.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_witness_of_ten_thousand_steps_fits(string format, int most)
    {
        string text = ReportText.Of(AuditFormats.All.Named(format), Report);
        Assert.InRange(text.Length, 1, most);
        if (format is "json" or "gitlab") JsonDocument.Parse(text);
        if (format is "sarif") SarifStructure.Check(JsonDocument.Parse(text).RootElement);
        if (format is "jsonl") Assert.All(text.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line));
        if (format is "junit") XDocument.Parse(text);
    }

    [Fact]
    public void Its_file_holds_all_of_it()
    {
        using var folder = new Folder();
        string path = Path.Combine(folder.Path, "long.json");
        WitnessFile.Write(path, new WitnessDocument(Long, "Rewards.csproj", "gaming-audit replay long.json"));
        Assert.Equal(Steps, WitnessFile.Read(path).Witness.Exploit.Steps.Count);
    }

    private static Witness Lengthened(Witness witness) => witness with
    {
        Exploit = witness.Exploit with
        {
            States = [.. Enumerable.Range(0, Steps + 1).Select(i => $"state {i} {new string('y', 100)}")],
        },
    };

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("gaming-audit-huge-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
