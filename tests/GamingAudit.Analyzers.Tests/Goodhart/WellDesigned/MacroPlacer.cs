// row: chip_placement
// terms: wirelength terminal -1; congestion terminal -0.01; density is a hard limit
using System.Collections.Generic;
using System.Linq;

public sealed class MacroPlacer
{
    private readonly List<(int X, int Y)> placed = new();
    private readonly int count;

    public MacroPlacer(int count) => this.count = count;

    public (float[] Observation, double Reward, bool Done) Step(int cell)
    {
        placed.Add((cell % 32, cell / 32));
        bool done = placed.Count == count;
        double reward = done ? -1.0 * Wirelength() - 0.01 * Congestion() : 0;
        return ([placed.Count], reward, done);
    }

    public void Reset() => placed.Clear();

    private double Wirelength() =>
        placed.Max(m => m.X) - placed.Min(m => m.X) + placed.Max(m => m.Y) - placed.Min(m => m.Y);

    private double Congestion() => placed.GroupBy(m => m.X).Max(g => g.Count());
}
