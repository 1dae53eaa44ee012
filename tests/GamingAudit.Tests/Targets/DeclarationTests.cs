namespace GamingAudit.Tests.Targets;

public sealed class DeclarationTests
{
    [Fact]
    public void Declarations_add_up_and_leave_the_target_as_it_was()
    {
        MarkovTarget<int, int> plain = AuditTarget.Create("line", new Line(), Pay, Pay, horizon: 3);
        MarkovTarget<int, int> declared = plain
            .WithShift("from 7", _ => 7)
            .WithShift("the same", new Line())
            .WithIntervention("place", (_, chance) => chance.Below(3))
            .WithEarlierTask("before", Pay)
            .WithProtected("place", state => state);
        Assert.Equal(["from 7", "the same"], declared.Shifts.Select(shift => shift.Name));
        IEnvironment<int, int> shifted = declared.Shifts[0].Environment;
        var chance = new SamplingChance(1);
        Assert.Equal(7, shifted.Reset(chance));
        Assert.Equal(8, shifted.Step(7, 1, chance));
        Assert.Equal(plain.Environment, declared.EarlierTasks[0].Environment);
        Assert.Equal(5, declared.MayNotWrite[0].Read(5));
        Assert.InRange(declared.Interventions[0].Set(9, chance), 0, 2);
        Assert.Empty(plain.Shifts);
        Assert.Equal("line", declared.Name);
    }

    private static double Pay(Transition<int, int> step) => step.After;

    private sealed class Line : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => state + action;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }
}
