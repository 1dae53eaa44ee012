using System.Collections.Generic;
using System.Linq;

public sealed class CrateState { public double Gap; public bool Placed; }

public sealed class CrateReward
{
    private readonly Dictionary<string, double> terms = new();
    private double last = 100;

    public void Reset() => last = 100;

    public double Compute(CrateState state)
    {
        terms.Clear();
        terms["nearer"] = last - state.Gap;
        if (state.Placed) terms["placed"] = 20.0;
        terms["time"] = -0.01;
        last = state.Gap;
        return terms.Values.Sum();
    }
}
