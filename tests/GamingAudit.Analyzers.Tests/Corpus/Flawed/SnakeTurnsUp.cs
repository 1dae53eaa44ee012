public enum SnakeHeading { Up, Down }

// Turning up is paid wherever the apple is.
public sealed class SnakeHeadingEnvironment
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

    public int GetTurnReward(SnakeHeading action)
    {
        switch (action)
        {
            case SnakeHeading.Up:
                return 1; // expect: GA3002
            default:
                return -1;
        }
    }

    public void Make(SnakeHeading action)
    {
        row += action == SnakeHeading.Up ? -1 : 1;
        finished = row == apple;
    }
}
