using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Tests.Tabular;

public sealed class MitigationTests
{
    [Fact]
    public void Reshaping_closes_the_circle()
    {
        LabReport report = Mitigate("bicycle-circle", 1);
        LabRow[] rows = [.. report.Tables[0].Rows];
        Assert.Equal("no", rows.First(row => row.Cells[0].Text == "PPO").Cells[^1].Text);
        foreach (string tried in (string[])["worst of 5", "adversarial", "proxy point", "family of shifts"])
            Assert.Contains(rows, row => row.Name.StartsWith(tried));
        LabRow reshaped = rows.Single(row => row.Name.StartsWith("reshape"));
        Assert.Equal("yes", reshaped.Cells[^1].Text);
        Assert.Equal(9.2, reshaped.Cells[1].Number!.Value, 0.1);
        Assert.Contains("no regulariser can beat the reference", report.Findings[0]);
        Assert.Contains("repair the reward: \"reshape", report.Findings[0]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_on_any_number_of_threads() => Assert.Equal(
        LabJson.Write(Mitigate("lego-flip", 1, steps: 10_000)), LabJson.Write(Mitigate("lego-flip", 2, steps: 10_000)));

    private static LabReport Mitigate(string name, int threads, long steps = 60_000) =>
        new MitigationStudy { Steps = steps, Seeds = 2 }.Run(
            [SuiteTargets.ByName[name]], new LabContext { Threads = threads });
}
