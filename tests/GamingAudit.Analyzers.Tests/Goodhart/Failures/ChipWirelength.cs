// row: mirhoseini_wirelength_only, ontological_proxy
// terms: wirelength -1, congestion -0.1, density -0.1 per step; timing, area and power are left out
// rules: none
using System.Collections.Generic;
using System.Linq;

public sealed class ChipWirelength
{
    private readonly List<Macro> placed = new();
    private readonly int total;

    public ChipWirelength(int total) => this.total = total;

    public (float[] Observation, double Reward, bool Done) Step(int cell)
    {
        placed.Add(new Macro(cell % 32, cell / 32));
        bool done = placed.Count == total;
        double reward = -1.0 * Wirelength() - 0.1 * Congestion() - 0.1 * Density();
        return ([placed.Count], reward, done);
    }

    public void Reset() => placed.Clear();

    private double Wirelength() => placed.Count == 0 ? 0
        : placed.Max(m => m.X) - placed.Min(m => m.X) + placed.Max(m => m.Y) - placed.Min(m => m.Y);

    private double Congestion() => placed.GroupBy(m => m.X).Max(g => g.Count());

    private double Density() => placed.GroupBy(m => (m.X / 4, m.Y / 4)).Max(g => g.Count()) / 16.0;
}

public sealed record Macro(int X, int Y);
