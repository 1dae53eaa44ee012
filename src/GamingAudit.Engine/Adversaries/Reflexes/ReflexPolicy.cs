using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Reflexes;

/// <summary>Plays reflexes: every number of an observation centred and in its deviations.</summary>
/// <param name="dynamics">What is played.</param>
/// <param name="centre">The mean of each number.</param>
/// <param name="unit">Its deviation; 0 for one that is not looked at.</param>
internal sealed class ReflexPolicy<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, double[] centre, double[] unit) where TState : notnull
{
    /// <summary>The policy that answers so.</summary>
    public Policy<TState, TAction> Of(Reflex reflex) => (state, stepsLeft, _) =>
    {
        ActionSpace<TAction> space = dynamics.Actions;
        float[] observation = new float[centre.Length];
        dynamics.Observe(state, observation);
        double[] seen = new double[centre.Length];
        for (int i = 0; i < seen.Length; i++)
            seen[i] = unit[i] == 0 ? 0 : (observation[i] - centre[i]) / unit[i];
        int step = dynamics.Horizon - stepsLeft;
        bool[] legal = new bool[space.MaskLength];
        dynamics.Mask(state, legal);
        int[] branches = Choices(
            space, axis => legal[axis] ? reflex.Answer(axis, step, seen) : double.NegativeInfinity);
        float[] values = new float[space.Dimensions];
        for (int i = 0; i < values.Length; i++)
        {
            double range = (double)space.High[i] - space.Low[i];
            double answer = Math.Clamp(reflex.Answer(space.MaskLength + i, step, seen), -1, 1);
            values[i] = Math.Clamp(
                (float)(space.Low[i] + range * (1 + answer) / 2), space.Low[i], space.High[i]);
        }
        return space.Decode(branches, values);
    };

    private static int[] Choices(ActionSpace space, Func<int, double> score)
    {
        int[] branches = new int[space.Branches.Count];
        int axis = 0;
        for (int branch = 0; branch < branches.Length; branch++)
        {
            double most = score(axis++);
            for (int choice = 1; choice < space.Branches[branch]; choice++)
                if (score(axis++) is var scored && scored > most) (branches[branch], most) = (choice, scored);
        }
        return branches;
    }
}
