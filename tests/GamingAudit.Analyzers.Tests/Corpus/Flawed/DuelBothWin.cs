public enum DuelState { Open, RedWins, BlueWins }

public sealed class DuelBothWin
{
    private int red = 5, blue = 5;

    public DuelState State { get; private set; }

    public void Hit(bool isRed)
    {
        if (isRed) blue--;
        else red--;
        if (blue == 0) State = DuelState.RedWins;
        if (red == 0) State = DuelState.BlueWins;
    }

    public double GetReward(int side)
    {
        switch (State)
        {
            case DuelState.RedWins:
                return side == 0 ? 1.0 : -1.0;
            case DuelState.BlueWins:
                return side == 0 ? 1.0 : -1.0; // expect: GA1006
            default:
                return 0.0;
        }
    }
}
