using System;

public readonly record struct Burrow(int Depth, int Column);

public sealed class MoleMaze
{
    private Burrow here = new(0, 0);

    public (Burrow Next, double Reward, bool Done) Take(int direction)
    {
        Burrow next = Dig(here, direction);
        double reward = RewardFor(here, next);
        here = next;
        return (next, reward, next.Depth == 9);
    }

    private static double RewardFor(Burrow before, Burrow after)
    {
        double reward = -0.02;
        if (after.Depth > before.Depth) reward += 0.3; // expect: GA3001
        if (after.Depth == 9) reward += 5;
        return reward;
    }

    private static Burrow Dig(Burrow at, int direction) => direction switch
    {
        0 => at with { Depth = Math.Min(at.Depth + 1, 9) },
        1 => at with { Depth = Math.Max(at.Depth - 1, 0) },
        _ => at with { Column = (at.Column + 1) % 5 },
    };
}
