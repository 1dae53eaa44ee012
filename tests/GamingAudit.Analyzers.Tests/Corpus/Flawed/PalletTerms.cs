using System.Collections.Generic;
using System.Linq;

public sealed class PalletState { public double Gap; public bool Placed; }

public sealed class PalletReward
{
    private readonly Dictionary<string, double> terms = new();
    private double last = 100;

    public void Reset() => last = 100;

    public double Compute(PalletState state)
    {
        terms.Clear();
        if (state.Gap < last) terms["nearer"] = 1.0; // expect: GA3001
        if (state.Placed) terms["placed"] = 20.0;
        terms["time"] = -0.01;
        last = state.Gap;
        return terms.Values.Sum();
    }
}
