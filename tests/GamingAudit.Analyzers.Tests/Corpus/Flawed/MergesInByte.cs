using System.Collections.Generic;

public sealed class MergesInByte
{
    private readonly List<int> line = new();

    public (int[] Observation, float Reward, bool Done) Step(int tile)
    {
        line.Add(tile);
        int gained = 0;
        sbyte gain = Merge();
        gained += gain;
        return (line.ToArray(), gained, line.Count > 8);
    }

    public void Reset() => line.Clear();

    private sbyte Merge()
    {
        sbyte gain = 0;
        for (int i = 1; i < line.Count; i++)
        {
            if (line[i] != line[i - 1]) continue;
            line[i - 1] *= 2;
            line.RemoveAt(i);
            gain += (sbyte)(2 * line[i - 1]); // expect: GA1008
        }
        return gain;
    }
}
