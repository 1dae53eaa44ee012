using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Xunit.Tests;

/// <summary>
/// Tests of the kind that a user writes. Some fail on purpose, so all are explicit: the tests beside this file run them
/// in a process of their own and look at what comes out.
/// </summary>
public sealed class Demonstrations
{
    [RewardAudit(typeof(BicycleRide), Explicit = true)]
    public void Types(RewardCase reward) => reward.Check();

    [RewardAudit(typeof(Humanoid), Also = [typeof(LongCorridor)], Budget = AuditDepth.Deep, Explicit = true)]
    public void Several_types_deep(RewardCase reward) => reward.CheckSound();

    [Theory(Explicit = true)]
    [AuditedAssembly(typeof(Demonstrations), Witnesses = "kept-witnesses")]
    public void Whole_assembly(RewardCase reward) => reward.Check();

    [RewardAudit(typeof(Broken), Explicit = true)]
    public void Type_that_is_broken(RewardCase reward) => reward.Check();

    [RewardAudit(typeof(ReacherArm), Budget = AuditDepth.Deep, Explicit = true)]
    public void Cancelled(RewardCase reward)
    {
        TestContext.Current.CancelCurrentTest();
        reward.Check();
    }

    [Audit]
    internal static AuditTarget Own => RunningRobot.RunnerCom with { Name = "own-target" };

    internal static class Broken
    {
        [Audit]
        public static AuditTarget Refused => Own with { Horizon = 0 };
    }
}
