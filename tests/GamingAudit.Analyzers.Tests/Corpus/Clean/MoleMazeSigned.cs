using System;

public readonly record struct Tunnel(int Depth, int Column);

public sealed class MoleMazeSigned
{
    private Tunnel here = new(0, 0);

    public (Tunnel Next, double Reward, bool Done) Take(int direction)
    {
        Tunnel next = Dig(here, direction);
        double reward = RewardFor(here, next);
        here = next;
        return (next, reward, next.Depth == 9);
    }

    private static double RewardFor(Tunnel before, Tunnel after)
    {
        double reward = -0.02;
        reward += 0.3 * (after.Depth - before.Depth);
        if (after.Depth == 9) reward += 5;
        return reward;
    }

    private static Tunnel Dig(Tunnel at, int direction) => direction switch
    {
        0 => at with { Depth = Math.Min(at.Depth + 1, 9) },
        1 => at with { Depth = Math.Max(at.Depth - 1, 0) },
        _ => at with { Column = (at.Column + 1) % 5 },
    };
}
