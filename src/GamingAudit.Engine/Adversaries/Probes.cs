using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The laziest agents: each repeats one action for the whole episode (where it is illegal, the first legal one). The
/// probes of a Box hold its centre and its bounds, one dimension at a time.
/// </summary>
internal sealed class Probes : IAdversary
{
    private const int Cap = 64;

    public string Name => "probes";

    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        ActionSpace<TAction> space = process.Dynamics.Actions;
        return [.. Constants(space).Take(Cap).Select(action => new Candidate<TState, TAction>(
            $"{Name}: repeat {space.Decode(action.Branches, action.Values)}", Repeat(process.Dynamics, action)))];
    }

    private static IEnumerable<(int[] Branches, float[] Values)> Constants(ActionSpace space)
    {
        if (space.Dimensions == 0)
        {
            var branches = new int[space.Branches.Count];
            do yield return ([.. branches], []);
            while (Count(branches, space.Branches));
            yield break;
        }
        float[] centre = [.. space.Low.Zip(space.High, (low, high) => (low + high) / 2)];
        yield return ([], centre);
        for (int i = 0; i < space.Dimensions; i++)
            foreach (float bound in new[] { space.High[i], space.Low[i] })
            {
                float[] values = [.. centre];
                values[i] = bound;
                yield return ([], values);
            }
    }

    private static bool Count(int[] digits, IReadOnlyList<int> bases)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            if (++digits[i] < bases[i]) return true;
            digits[i] = 0;
        }
        return false;
    }

    private static Policy<TState, TAction> Repeat<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, (int[] Branches, float[] Values) action) where TState : notnull
    {
        ActionSpace<TAction> space = dynamics.Actions;
        TAction constant = space.Decode(action.Branches, action.Values);
        if (!dynamics.HasMask) return (_, _, _) => constant;
        return (state, _, _) =>
        {
            Span<bool> legal = stackalloc bool[space.MaskLength];
            Span<int> branches = stackalloc int[space.Branches.Count];
            dynamics.Mask(state, legal);
            int start = 0;
            for (int i = 0; i < branches.Length; i++)
            {
                ReadOnlySpan<bool> here = legal.Slice(start, space.Branches[i]);
                branches[i] = here[action.Branches[i]] ? action.Branches[i] : here.IndexOf(true);
                start += here.Length;
            }
            return space.Decode(branches, action.Values);
        };
    }
}
