using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Mitigations;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;
using GamingAudit.Suite;

namespace GamingAudit.Laboratory.Tests;

/// <summary>What is estimated by episodes, beside the same target enumerated, and where nothing can be.</summary>
public sealed class SampledMitigationTests
{
    private static readonly EnumeratedSetting<Garden, GardenStep> Exact = EnumeratedSetting<Garden, GardenStep>.Of(
        (MarkovTarget<Garden, GardenStep>)SuiteTargets.ByName["tomato-bucket"])!;

    // The reference that was enumerated, handed on as a policy: both settings then speak of the same one.
    private static readonly Lazy<SampledSetting<Garden, GardenStep>> Sampled = new(() =>
        SampledSetting<Garden, GardenStep>.Of(
            Exact.Target with { Reference = Exact.ReferencePolicy() },
            20_000, 1, CancellationToken.None)!);

    [Fact]
    public void Rewards_under_the_reference_are_those_of_its_occupancy()
    {
        ReferenceRewards seen = Sampled.Value.Rewards, exact = Exact.Rewards;
        Assert.Equal(exact.ProxyMean, seen.ProxyMean, 0.02 * exact.ProxyDeviation + 0.01);
        Assert.Equal(exact.ProxyDeviation, seen.ProxyDeviation, 0.05 * exact.ProxyDeviation);
        Assert.Equal(exact.Correlation!.Value, seen.Correlation!.Value, 0.03);
        Assert.Equal(exact.UntunedWeight, seen.UntunedWeight, 0.1 * exact.UntunedWeight);
        Assert.Equal(exact.ProxyQuantile(0.05), seen.ProxyQuantile(0.05), 0.05);
        Assert.Equal(exact.ProxyQuantile(0.95), seen.ProxyQuantile(0.95), 0.05);
    }

    [Fact]
    public void Returns_are_those_of_the_occupancy()
    {
        double exact = Exact.Table.Return(Exact.Table.ReferenceOccupancy, Exact.Table.True);
        Assert.Equal(exact, Sampled.Value.Reference.True, 0.02 * exact);
    }

    [Fact]
    public void The_penalties_do_what_they_do_where_everything_is_enumerated()
    {
        foreach (Mitigation mitigation in (Mitigation[])[new KlPenalty(), new OccupancyPenalty()])
            Assert.Equal(Worth(Exact, mitigation), Worth(Sampled.Value, mitigation), 1.0);

        // Without them the proxy is worth 4.
        static double Worth(MitigationSetting<Garden, GardenStep> setting, Mitigation mitigation) => setting.Returns(
            MitigatedTraining.Run(
                setting, mitigation, MitigatedTraining.Config(60_000, 1), CancellationToken.None)).True;
    }

    [Fact]
    public void The_occupancy_penalty_closes_an_arm_that_nobody_can_enumerate()
    {
        LabReport report = Mitigate(ReacherArm.Camping, 1, 80_000, 130_000);
        LabRow[] rows = [.. report.Tables[0].Rows];
        Assert.All(rows, row => Assert.Equal("PPO", row.Cells[0].Text));
        Assert.Equal("no", rows.Single(row => row.Name == "none").Cells[^1].Text);
        Assert.Equal("yes", rows.Single(row => row.Name.StartsWith("chi2")).Cells[^1].Text);
        Assert.DoesNotContain(rows, row => row.Name.StartsWith("reshape"));
        Assert.StartsWith("reacher-closeness: \"chi2 of occupancy", report.Findings[0]);
        Assert.Contains("nothing is exact", report.Findings[1]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_on_any_number_of_threads() => Assert.Equal(
        LabJson.Write(Mitigate(Near, 1, 5_000, 20_000)), LabJson.Write(Mitigate(Near, 2, 5_000, 20_000)));

    [Fact]
    public void A_target_that_nobody_does_well_is_left_out_with_what_would_help()
    {
        var target = AuditTarget.Create("flat", new Drift(), _ => 1, _ => 0, 10);
        LabReport report = new MitigationStudy { Steps = 1_000, Seeds = 1, SearchSteps = 20_000 }
            .Run([target], new LabContext());
        Assert.Empty(report.Tables);
        Assert.Contains("give the target an Honest policy", Assert.Single(report.Findings));
    }

    [Fact]
    public void What_was_not_learned_in_so_many_steps_is_not_said_to_be_impossible()
    {
        Assert.Contains("in so many steps: allow more (--steps), or repair the reward", Advice(exactly: false));
        Assert.Contains("nothing that leaves the reward as it is closes it; repair", Advice(exactly: true));

        static string Advice(bool exactly)
        {
            var outcome = new MitigationOutcome(reference: 1, honest: 2, random: 0);
            if (exactly) outcome.Add("none", true, false, [(5, 0)]);
            outcome.Add("none", false, false, [(5, 0)]);
            outcome.Add("chi2", false, false, [(2, 0.5)]);
            return outcome.Advice;
        }
    }

    private static AuditTarget Near => AuditTarget.Create(
        "near", new Drift(), step => Math.Abs(step.After), step => -Math.Abs(step.After - 2), 10);

    private static LabReport Mitigate(AuditTarget target, int threads, long steps, long searchSteps) =>
        new MitigationStudy { Steps = steps, Seeds = 1, SearchSteps = searchSteps }.Run(
            [target], new LabContext { Threads = threads });

    private readonly record struct Push(float Force);

    private sealed class Drift : IEnvironment<float, Push>
    {
        public ActionSpace<Push> Actions { get; } = ActionSpace.Box(new Push(-1), new Push(1));

        public int ObservationSize => 1;

        public float Reset(Chance chance) => 0;

        public float Step(float state, Push action, Chance chance) => state + action.Force;

        public bool IsTerminal(float state) => false;

        public void Observe(float state, Span<float> observation) => observation[0] = state;
    }
}
