using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Tests;

/// <summary>One target whose code is at fault among several.</summary>
public sealed class FaultyTargetTests
{
    [Theory]
    [InlineData("curves")]
    [InlineData("regularisers")]
    [InlineData("distances")]
    [InlineData("capability")]
    [InlineData("mitigate")]
    public void The_others_are_examined_and_it_is_named_with_its_fault(string name)
    {
        ITargetExperiment experiment = name switch
        {
            "curves" => new CurvesExperiment { Steps = 2_000, Seeds = 1, Episodes = 64 },
            "regularisers" => new RegularisersExperiment { Steps = 2_000 },
            "capability" => new CapabilityExperiment { Steps = 2_000, Seeds = 1, Halvings = 0 },
            "mitigate" => new MitigationStudy { Steps = 2_000, Seeds = 1 },
            _ => Catalogue.OfTargets.Single(candidate => candidate.Name == name),
        };
        AuditTarget broken = AuditTarget.Create("broken", new Line(), _ => double.NaN, _ => 1, 5);
        AuditTarget whole = AuditTarget.Create("whole", new Line(), step => step.Action, step => -step.Action, 5);
        LabReport report = experiment.Run([broken, whole], new LabContext { Threads = 2 });
        string sentence = Assert.Single(report.AtFault!);
        Assert.StartsWith("broken: left out, since its code is at fault. ", sentence);
        Assert.Contains("NaN", sentence);
        Assert.Contains("whole", LabJson.Write(report));
        Assert.Null(experiment.Run([whole], new LabContext { Threads = 2 }).AtFault);
    }

    private sealed class Line : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => chance.Below(3);

        public int Step(int state, int action, Chance chance) => Math.Min(state + action, 9);

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }
}
