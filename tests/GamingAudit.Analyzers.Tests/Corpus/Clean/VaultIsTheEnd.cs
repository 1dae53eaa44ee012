public sealed class VaultIsTheEnd
{
    private int x, y;
    private bool hasKey;

    public void Reset() => (x, y, hasKey) = (0, 0, false);

    public (int[] Obs, double Reward, bool Terminated, bool Truncated) Step(int action)
    {
        if (action == 0 && x > 0) x--;
        if (action == 1 && x < 9) x++;
        if (action == 2 && y > 0) y--;
        if (action == 3 && y < 9) y++;
        double reward = -0.1;
        if (x == 3 && y == 3) hasKey = true;
        bool there = x == 9 && y == 9;
        if (there) reward += 10;
        return ([x, y, hasKey ? 1 : 0], reward, there, false);
    }
}
