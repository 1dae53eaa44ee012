using System;
public class PuzzleBox
{
    private readonly int[] dials = new int[3];
    private int moves; private bool opened; private readonly Random rng = new Random(1);
    public int[] Reset() { for (int i = 0; i < 3; i++) dials[i] = rng.Next(10); moves = 0; opened = false; return dials; }
    public Tuple<int[], double, bool> Turn(int dial, int by)
    {
        moves++;
        dials[dial] = (dials[dial] + by + 10) % 10;
        opened = dials[0] == 4 && dials[1] == 2 && dials[2] == 7;
        double reward = opened ? 10.0 : -0.1;
        return Tuple.Create(dials, reward, opened || moves >= 60);
    }
}
