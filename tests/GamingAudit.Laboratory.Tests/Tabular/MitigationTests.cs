using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;
using GamingAudit.Suite;

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

    // The exact optimum is worth 28.28, the reference 26.46, and what is trained on the proxy alone 4.
    [Fact]
    public void A_discriminator_comes_near_what_the_exact_regulariser_does()
    {
        var setting = EnumeratedSetting<Garden, GardenStep>.Of(
            (MarkovTarget<Garden, GardenStep>)SuiteTargets.ByName["tomato-bucket"])!;
        var bound = new LaidlawBound(setting.Table);
        double exact = Worth(new ChiSquaredRegulariser(setting.Table).Solve(bound.UntunedWeight).Occupancy);
        double[] trained = MitigatedTraining.Run(
            setting, new OccupancyPenalty(), MitigatedTraining.Config(60_000, 1), CancellationToken.None);
        // So short a run leaves draws of actions that are paid for.
        Assert.InRange(Worth(trained), 0.95 * exact, exact + 0.001 * setting.Table.Model.Duration);
        Assert.InRange(setting.Table.Return(trained, setting.Table.True), 27.5, 28.79);

        double Worth(double[] occupancy) => setting.Table.Return(occupancy, setting.Table.Proxy)
            - bound.UntunedWeight * setting.Table.Model.Duration
            * Math.Sqrt(OccupancyDivergence.ChiSquared(occupancy, setting.Table.ReferenceOccupancy));
    }

    private static LabReport Mitigate(string name, int threads, long steps = 60_000) =>
        new MitigationStudy { Steps = steps, Seeds = 2 }.Run(
            [SuiteTargets.ByName[name]], new LabContext { Threads = threads });
}
