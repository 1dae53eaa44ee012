using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;

namespace GamingAudit.Output.Tests.Baselines;

public sealed class BaselineTests
{
    private static readonly DateOnly Today = new(2027, 3, 14);

    private static readonly ReportedRule Rule = new()
    {
        Id = "R1", Title = "A rule", Page = "Its page.", HelpLink = "https://example.org/", Category = "Test",
        Level = ReportedLevel.Warning,
    };

    private static readonly Baseline Known = new([Entry("a"), Entry("b") with { Expires = Today }]);

    [Fact]
    public void Accepts_what_it_has_until_its_last_day()
    {
        Assert.Equal((BaselineState.Unchanged, "because"), Known.Judge("R1", "a", Today));
        Assert.Equal((BaselineState.Unchanged, "because"), Known.Judge("R1", "b", Today));
        Assert.Equal((BaselineState.New, null), Known.Judge("R1", "b", Today.AddDays(1)));
        Assert.Equal((BaselineState.New, null), Known.Judge("R1", "c", Today));
        Assert.Equal((BaselineState.New, null), Known.Judge("R2", "a", Today));
    }

    [Fact]
    public void Tells_what_was_fixed_only_where_somebody_looked()
    {
        var found = new HashSet<(string, string)> { ("R1", "a") };
        ReportedFinding gone = Assert.Single(Known.Fixed([Rule], _ => true, found));
        Assert.Equal(("b", BaselineState.Absent), (gone.Fingerprint, gone.State));
        Assert.Empty(Known.Fixed([Rule], _ => false, found));
        Assert.Empty(Known.Fixed([], _ => true, found));
    }

    [Fact]
    public void An_entry_that_is_accepted_again_is_there_once()
    {
        Baseline again = Known.With([Entry("a") with { Reason = "still" }]);
        Assert.Equal(2, again.Entries.Count);
        Assert.Equal("still", again.Judge("R1", "a", Today).Accepted);
    }

    [Fact]
    public void A_file_holds_it_whatever_the_order()
    {
        using var folder = new Folder();
        BaselineFile.Write(folder.File("one.json"), Known);
        BaselineFile.Write(folder.File("two.json"), new Baseline([.. Known.Entries.Reverse()]));
        Assert.Equal(File.ReadAllText(folder.File("one.json")), File.ReadAllText(folder.File("two.json")));
        Assert.Equal(Known.Entries, BaselineFile.Read(folder.File("one.json")).Entries);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("{}")]
    [InlineData("""{"format":2,"entries":[]}""")]
    [InlineData("""{"format":1,"entries":[null]}""")]
    [InlineData("""{"format":1,"entries":[{"rule":"R1"}]}""")]
    public void A_file_that_is_none_is_told_in_a_sentence(string text)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.File("wrong.json"), text);
        string message = Assert.Throws<FormatException>(() => BaselineFile.Read(folder.File("wrong.json"))).Message;
        Assert.Contains("wrong.json is no baseline", message);
        Assert.EndsWith(".", message);
    }

    [Fact]
    public void Findings_come_back_from_a_report()
    {
        using var folder = new Folder();
        var log = new FindingLog
        {
            ToolVersion = "1",
            Root = folder.Path,
            Rules = [Rule],
            Findings = [Finding("a"), Finding("b") with { State = BaselineState.Absent }, Finding("c") with
            {
                Suppressed = "in the source",
            }],
        };
        using (StreamWriter writer = File.CreateText(folder.File("report.sarif")))
            new SarifFormat<FindingLog>(known => known).Write(log, writer);
        IReadOnlyList<ReportedFinding> read = SarifFindings.Read(folder.File("report.sarif"));
        Assert.Equal(
            [("a", "here", BaselineState.New), ("b", "here", BaselineState.Absent)],
            read.Select(finding => (finding.Fingerprint, finding.Subject, finding.State)));
        File.WriteAllText(folder.File("other.sarif"), "[]");
        Assert.Throws<FormatException>(() => SarifFindings.Read(folder.File("other.sarif")));
    }

    private static BaselineEntry Entry(string fingerprint) => new()
    {
        Rule = "R1", Fingerprint = fingerprint, Subject = "here", Message = "It is wrong.", Reason = "because",
    };

    private static ReportedFinding Finding(string fingerprint) => new()
    {
        Rule = "R1", Level = ReportedLevel.Warning, Message = "It is wrong.", Subject = "here",
        Place = new ReportedPlace("here.cs", 3), Fingerprint = fingerprint, IsProven = true,
    };

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("gaming-audit-baseline-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
