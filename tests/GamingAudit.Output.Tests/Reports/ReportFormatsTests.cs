using GamingAudit.Output.Reports;

namespace GamingAudit.Output.Tests.Reports;

public sealed class ReportFormatsTests
{
    private static readonly ReportFormats<string> Formats = new(new Plain("text"), new Plain("json"));

    [Fact]
    public void Gives_its_choices_in_order_and_the_first_by_default()
    {
        Assert.Equal(["text", "json"], Formats.Names);
        Assert.Equal("text", Formats.Default.Name);
        Assert.Equal("json: all", ReportText.Of(Formats.Named("json"), "all"));
    }

    [Fact]
    public void A_conclusion_says_its_exit_code() =>
        Assert.Equal("Exit code 2: 1 gamed.", new Conclusion(ExitCode.Findings, "1 gamed").ToString());

    private sealed class Plain(string name) : IReportFormat<string>
    {
        public string Name => name;

        public void Write(string report, TextWriter output) => output.Write($"{name}: {report}");
    }
}
