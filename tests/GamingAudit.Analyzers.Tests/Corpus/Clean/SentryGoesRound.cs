using System;

public struct WatchTurn { public double[] Seen; public double Reward; public bool IsDone; }

public sealed class SentryGoesRound
{
    private double x, y, strength;

    public void Reset() => (x, y, strength) = (0, 0, 100);

    public WatchTurn Execute(double[] act)
    {
        x += act[0];
        y += act[1];
        strength -= Math.Abs(act[0]) + Math.Abs(act[1]);
        var turn = new WatchTurn();
        if (strength <= 0)
        {
            turn.Reward -= 5;
            turn.IsDone = true;
        }
        if (x > 20)
        {
            turn.Reward += 5;
            turn.IsDone = true;
        }
        turn.Seen = [x, y];
        return turn;
    }
}
