using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GamingAudit.Engine.Adversaries.Plans;

namespace GamingAudit.Engine.Tests.Adversaries.Plans;

public sealed class PlanTests
{
    private static readonly ActionSpace<Keys> Keyboard = ActionSpace.MultiDiscrete<Keys>(4, 3);
    private static readonly ActionSpace<Dial> Knob = ActionSpace.Box(new Dial(-1), new Dial(3));

    [Property]
    public bool Mutants_stay_in_the_space_and_leave_their_parent_as_it_was(ulong seed, bool box, PositiveInt size)
    {
        ActionSpace space = box ? Knob : Keyboard;
        int length = 1 + size.Get % 40;
        var chance = new SamplingChance(seed);
        Plan parent = PlanDraw.Random(space, length, chance);
        Plan before = parent.Copy();
        Plan child = PlanMutation.Of(parent, space, chance);
        return parent.SameAs(before) && child.Length == length && IsIn(space, child) && IsIn(space, parent);
    }

    [Property]
    public bool Lengths_lie_between_one_and_the_most(ulong seed, PositiveInt most)
    {
        int length = PlanDraw.Length(most.Get, new SamplingChance(seed));
        return length >= 1 && length <= most.Get;
    }

    [Fact]
    public void Mutation_makes_blocks_repeat_to_the_end()
    {
        var plan = new Plan(ActionSpace.Discrete(100), 20);
        for (int step = 0; step < plan.Length; step++) plan.Branches(step)[0] = step;
        var chance = new SamplingChance(1);
        int loops = Enumerable.Range(0, 2_000).Count(_ =>
        {
            Plan child = PlanMutation.Of(plan, ActionSpace.Discrete(100), chance);
            return child.Branches(16)[0] == child.Branches(18)[0] && child.Branches(17)[0] == child.Branches(19)[0]
                && child.Branches(18)[0] != child.Branches(19)[0];
        });
        Assert.InRange(loops, 20, 1_000);
    }

    [Fact]
    public void Fitting_moves_to_the_frequencies_and_leaves_every_choice_some_mass()
    {
        var distribution = new PlanDistribution(ActionSpace.Discrete(2), 1);
        var elite = new Plan(ActionSpace.Discrete(2), 1);
        elite.Branches(0)[0] = 1;
        distribution.Fit([elite]);

        // 0.98 (0.3 / 2 + 0.7) + 0.02 / 2, and the same for the mass that stays.
        Assert.Equal(0.843, Frequency(distribution), 0.01);
        for (int i = 0; i < 50; i++) distribution.Fit([elite]);
        Assert.Equal(1 - 0.02 / 2 - 0.98 * 0.3 * 0.01 / (1 - 0.98 * 0.3), Frequency(distribution), 0.006);
        Assert.Equal(1, distribution.Mode().Branches(0)[0]);
    }

    [Fact]
    public void Fitting_moves_to_the_mean_of_numbers_and_narrows()
    {
        var distribution = new PlanDistribution(Knob, 1);
        var elite = new Plan(Knob, 1);
        elite.Values(0)[0] = 2;
        distribution.Fit([elite]);
        Assert.Equal(1 + 0.7, distribution.Mode().Values(0)[0], 1e-6);
        for (int i = 0; i < 50; i++) distribution.Fit([elite]);
        var chance = new SamplingChance(3);
        float[] draws = [.. Enumerable.Range(0, 4_000).Select(_ => distribution.Draw(chance).Values(0)[0])];
        Assert.Equal(2, draws.Average(), 0.01);
        Assert.Equal(0.02 * 4, Math.Sqrt(draws.Average(x => (x - 2) * (x - 2))), 0.005);
    }

    [Fact]
    public void Long_plans_are_drawn_in_blocks_that_hold_an_action()
    {
        Plan plan = new PlanDistribution(ActionSpace.Discrete(50), 250).Draw(new SamplingChance(1));
        for (int step = 0; step < 250; step++)
            Assert.Equal(plan.Branches(step - step % 3)[0], plan.Branches(step)[0]);
        Assert.True(Enumerable.Range(0, 250).Select(step => plan.Branches(step)[0]).Distinct().Count() > 20);
    }

    private static double Frequency(PlanDistribution distribution)
    {
        var chance = new SamplingChance(2);
        return Enumerable.Range(0, 10_000).Average(_ => (double)distribution.Draw(chance).Branches(0)[0]);
    }

    private static bool IsIn(ActionSpace space, Plan plan)
    {
        for (int step = 0; step < plan.Length; step++)
        {
            for (int i = 0; i < space.Branches.Count; i++)
                if ((uint)plan.Branches(step)[i] >= (uint)space.Branches[i]) return false;
            for (int i = 0; i < space.Dimensions; i++)
                if (!(plan.Values(step)[i] >= space.Low[i] && plan.Values(step)[i] <= space.High[i])) return false;
        }
        return true;
    }
}
