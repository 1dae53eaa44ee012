using System;

public class GymGridTuple
{
    private readonly int size = 8;
    private (int X, int Y) at;

    public (int X, int Y) Reset() => at = (0, 0);

    public ((int X, int Y) Observation, double Reward, bool Done) Step(int action)
    {
        (int dx, int dy) = action switch
        {
            0 => (0, 1),
            1 => (0, -1),
            2 => (1, 0),
            _ => (-1, 0),
        };
        at = (Math.Clamp(at.X + dx, 0, size - 1), Math.Clamp(at.Y + dy, 0, size - 1));
        bool done = at == (size - 1, size - 1);
        return (at, done ? 1.0 : -0.01, done);
    }
}
