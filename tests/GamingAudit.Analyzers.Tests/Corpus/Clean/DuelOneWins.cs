public enum BoutState { Open, RedWins, BlueWins }

public sealed class DuelOneWins
{
    private int red = 5, blue = 5;

    public BoutState State { get; private set; }

    public void Hit(bool isRed)
    {
        if (isRed) blue--;
        else red--;
        if (blue == 0) State = BoutState.RedWins;
        if (red == 0) State = BoutState.BlueWins;
    }

    public double GetReward(int side)
    {
        switch (State)
        {
            case BoutState.RedWins:
                return side == 0 ? 1.0 : -1.0;
            case BoutState.BlueWins:
                return side == 0 ? -1.0 : 1.0;
            default:
                return 0.0;
        }
    }
}
