using System;
using System.Collections.Generic;
public class ForagerTeam
{
    class Bee { public int X; public bool Full; }
    readonly Bee[] bees = { new Bee(), new Bee() };
    readonly bool[] flowers = new bool[12];
    int clock, nectar;
    public void Reset()
    {
        foreach (var b in bees) { b.X = 0; b.Full = false; }
        Array.Fill(flowers, true); clock = 0; nectar = 0;
    }
    public float[] Step(int[] actions, out bool done)
    {
        clock++;
        var rewards = new float[bees.Length];
        for (int i = 0; i < bees.Length; i++)
        {
            Bee b = bees[i];
            rewards[i] = -0.01f;
            if (actions[i] == 0) b.X = Math.Max(0, b.X - 1);
            else if (actions[i] == 1) b.X = Math.Min(11, b.X + 1);
            if (!b.Full && b.X > 0 && flowers[b.X]) { flowers[b.X] = false; b.Full = true; }
            if (b.Full && b.X == 0) { b.Full = false; nectar++; rewards[i] += 1f; }
        }
        done = clock >= 300 || nectar >= 11;
        return rewards;
    }
}
