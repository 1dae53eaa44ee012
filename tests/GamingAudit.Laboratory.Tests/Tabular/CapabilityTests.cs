using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Tests.Tabular;

public sealed class CapabilityTests
{
    private static readonly CapabilityAxis Axis = CapabilityAxis.Of(4).Single(axis => axis.Name == "training steps");

    [Fact]
    public void All_four_axes_are_swept()
    {
        LabReport report = new CapabilityExperiment { Steps = 4_000, Seeds = 1, Halvings = 1 }.Run(
            [SuiteTargets.ByName["lego-flip"]], new LabContext { Threads = 2 });
        Assert.Equal(
            ["units a layer", "training steps", "actions", "observation noise"],
            report.Tables.Select(table => table.Columns[0]));
        // One action is no choice: nobody can game with it.
        LabTable actions = report.Tables[2];
        Assert.True(actions.Rows[0].Cells[0].Number != actions.Rows[^1].Cells[0].Number);
    }

    [Fact]
    public void A_fall_of_true_return_is_a_transition_only_while_the_proxy_rises()
    {
        var sweep = new CapabilitySweep(Axis, [(1, 0, 9), (2, 5, 8), (4, 8, 2), (8, 9, 1)], (0, 10), (0, 10));
        Assert.Equal((2, 4, 0.6), sweep.Transition!.Value with { Fall = Math.Round(sweep.Transition!.Value.Fall, 6) });
        Assert.Null((sweep with { Points = [(2, 8, 8), (4, 5, 2)] }).Transition);
    }

    [Fact]
    public void Levels_are_halved_until_there_are_none_between()
    {
        Assert.Equal(28_284, Axis.Between(20_000, 40_000));
        Assert.Null(Axis.Between(1, 2));
    }
}
