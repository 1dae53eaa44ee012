using System;

public struct SentryTurn { public double[] Seen; public double Reward; public bool IsDone; }

public sealed class SentryAtTheGate
{
    private double x, y, strength;

    public void Reset() => (x, y, strength) = (0, 0, 100);

    public SentryTurn Execute(double[] act)
    {
        x += act[0];
        y += act[1];
        strength -= Math.Abs(act[0]) + Math.Abs(act[1]);
        var turn = new SentryTurn();
        double way = Math.Sqrt((x - 5) * (x - 5) + (y - 5) * (y - 5));
        if (way < 1) turn.Reward += 0.5; // expect: GA3004, GA3006
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
