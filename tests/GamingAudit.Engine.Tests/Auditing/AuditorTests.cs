using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class AuditorTests
{
    private static readonly HashSet<string> Controls =
    [
        "boat-race-winding", "coast-lagoon-capped", "tomato-nobucket", "absent-supervisor-fixed", "bicycle-pbrs",
        "runner-com", "dialogue-outcome", "recsys-wellbeing", "support-outcome", "forgetting-joint",
        "time-penalty-ok", "alive-bonus-ok", "rocks-diamonds-locked", "glucose-cost", "affine-of-true",
    ];

    public static TheoryData<string> Names => SampleTargets.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_every_hack_and_no_control_when_solved_exactly(string name)
    {
        AuditResult result = Auditor.Audit(SampleTargets.ByName[name], new AuditOptions());

        Verdict expected = Controls.Contains(name) ? Verdict.Sound
            : name == "boat-race" ? Verdict.Tied
            : Verdict.Gamed;
        Assert.Equal(expected, result.Verdict);
        Assert.True(result.Certified);
        Assert.Equal(expected != Verdict.Sound, result.Witness is not null);
    }
}
