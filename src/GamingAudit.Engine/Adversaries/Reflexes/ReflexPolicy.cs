using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Reflexes;

/// <summary>Plays reflexes: every number of an observation centred and in its deviations.</summary>
/// <param name="dynamics">What is played.</param>
/// <param name="centre">The mean of each number.</param>
/// <param name="unit">Its deviation; 0 for one that is not looked at.</param>
internal sealed class ReflexPolicy<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, double[] centre, double[] unit) where TState : notnull
{
    // Numbers that a stack has room for.
    private const int OnStack = 256;

    /// <summary>The policy that answers so.</summary>
    public Policy<TState, TAction> Of(Reflex reflex) => (state, stepsLeft, _) =>
    {
        ActionSpace<TAction> space = dynamics.Actions;
        int size = centre.Length;
        Span<float> observation = size <= OnStack ? stackalloc float[size] : new float[size];
        Span<double> seen = size <= OnStack ? stackalloc double[size] : new double[size];
        dynamics.Observe(state, observation);
        for (int i = 0; i < size; i++) seen[i] = unit[i] == 0 ? 0 : (observation[i] - centre[i]) / unit[i];
        int step = dynamics.Horizon - stepsLeft;
        Span<bool> legal = stackalloc bool[space.MaskLength];
        dynamics.Mask(state, legal);
        Span<int> branches = stackalloc int[space.Branches.Count];
        int axis = 0;
        for (int branch = 0; branch < branches.Length; branch++)
        {
            double most = double.NegativeInfinity;
            branches[branch] = 0;
            for (int choice = 0; choice < space.Branches[branch]; choice++, axis++)
                if (legal[axis] && reflex.Answer(axis, step, seen) is var scored && scored > most)
                    (branches[branch], most) = (choice, scored);
        }
        Span<float> values = stackalloc float[space.Dimensions];
        for (int i = 0; i < values.Length; i++)
        {
            double range = (double)space.High[i] - space.Low[i];
            double answer = Math.Clamp(reflex.Answer(axis + i, step, seen), -1, 1);
            values[i] = Math.Clamp(
                (float)(space.Low[i] + range * (1 + answer) / 2), space.Low[i], space.High[i]);
        }
        return space.Decode(branches, values);
    };
}
