public enum SnakeTurn { Up, Down }

// Which way is paid depends on where the apple is.
public sealed class SnakeTurnEnvironment
{
    private int row, apple;
    private bool finished;

    public bool IsFinished() => finished;

    public void Reset()
    {
        row = 0;
        apple = 4;
        finished = false;
    }

    public int GetTurnReward(SnakeTurn action)
    {
        switch (action)
        {
            case SnakeTurn.Up when apple < row:
            case SnakeTurn.Down when apple > row:
                return 1;
            default:
                return -1;
        }
    }

    public void Make(SnakeTurn action)
    {
        row += action == SnakeTurn.Up ? -1 : 1;
        finished = row == apple;
    }
}
