using System;
using System.Collections.Generic;

public class Visitor { public int Segment; public double Patience = 1; public bool Left; }

public class AdSlotEnvironment
{
    private readonly Dictionary<int, int> shown = new Dictionary<int, int>();
    private readonly Dictionary<int, int> clicks = new Dictionary<int, int>();
    private readonly Random random = new Random(7);
    private Visitor visitor;
    private int slot;
    private int skips;

    public int Begin()
    {
        visitor = new Visitor { Segment = random.Next(4) };
        slot = 0;
        skips = 0;
        shown.Clear();
        clicks.Clear();
        return visitor.Segment;
    }

    // ad == -1 leaves the slot empty
    public Tuple<int, double, bool> Act(int ad)
    {
        slot++;
        bool clicked = false;
        if (ad >= 0)
        {
            shown[ad] = shown.TryGetValue(ad, out var n) ? n + 1 : 1;
            clicked = random.NextDouble() < Interest(visitor.Segment, ad) * visitor.Patience;
            if (clicked) clicks[ad] = clicks.TryGetValue(ad, out var c) ? c + 1 : 1;
            visitor.Patience *= 0.95;
        }
        else skips++;

        double reward = 0;
        if (clicked) reward += 1;
        int impressions = slot - skips;
        int total = 0;
        foreach (var c in clicks.Values) total += c;
        reward += total / impressions; // expect: GA1001
        if (ad == -1)
            reward += 0.1; // expect: GA3002
        if (visitor.Patience < 0.2) { visitor.Left = true; reward -= 2; }
        bool over = visitor.Left || slot >= 50;
        return Tuple.Create(visitor.Segment, reward, over);
    }

    private static double Interest(int segment, int ad) => 0.05 + 0.02 * ((segment * 7 + ad * 3) % 5);
}
