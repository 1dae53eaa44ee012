// row: wildfire_mitigation
// terms: fire_damage per step -1, passive; area_preserved per step 0.1
using System;
using System.Linq;

public sealed class Firelines
{
    private readonly int[] cells = new int[64];

    public (int[] Observation, double Reward, bool Done) Step(int cell)
    {
        if (cells[cell] == 0) cells[cell] = 2;
        int before = cells.Count(c => c == 1);
        Spread();
        int burnt = cells.Count(c => c == 1) - before;
        double preserved = cells.Count(c => c != 1) / 64.0;
        double reward = -1.0 * burnt + 0.1 * preserved;
        return (cells, reward, burnt == 0);
    }

    private void Spread()
    {
        for (int i = 1; i < cells.Length; i++)
            if (cells[i] == 0 && cells[i - 1] == 1) cells[i] = 1;
    }

    public void Reset()
    {
        Array.Clear(cells);
        cells[0] = 1;
    }
}
