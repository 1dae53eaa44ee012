// row: breakout_tunnel
// terms: low brick on event 1; middle brick 4; high brick 7
public sealed class BrickTunnel
{
    private readonly bool[,] bricks = new bool[6, 18];
    private int ballRow, ballColumn, ballDown = 1, paddle, lives = 5, left;

    public (float[] Observation, float Reward, bool Done) Step(int action)
    {
        paddle += action - 1;
        ballRow += ballDown;
        float reward = 0f;
        if (ballRow < 6 && ballRow >= 0 && bricks[ballRow, ballColumn])
        {
            bricks[ballRow, ballColumn] = false;
            left--;
            ballDown = 1;
            reward = ballRow switch { < 2 => 7f, < 4 => 4f, _ => 1f };
        }
        if (ballRow > 30)
        {
            lives--;
            ballRow = 10;
        }
        else if (ballRow == 30 && paddle == ballColumn)
        {
            ballDown = -1;
        }
        return ([ballRow, ballColumn, paddle], reward, lives == 0 || left == 0);
    }

    public void Reset()
    {
        lives = 5;
        left = bricks.Length;
        for (int r = 0; r < 6; r++)
            for (int c = 0; c < 18; c++) bricks[r, c] = true;
    }
}
