using System.Collections.Generic;

public class SnakeGame
{
    private readonly LinkedList<(int x, int y)> body = new();
    private (int x, int y) food;
    private int score;
    private bool gameOver;
    private readonly System.Random rnd = new();

    public bool GameOver => gameOver;
    public int Score => score;

    public void Restart() { body.Clear(); body.AddFirst((5, 5)); score = 0; gameOver = false; PlaceFood(); }

    public int Play(int dx, int dy)
    {
        var head = body.First!.Value;
        int before = System.Math.Abs(head.x - food.x) + System.Math.Abs(head.y - food.y);
        var next = (x: head.x + dx, y: head.y + dy);
        if (next.x < 0 || next.y < 0 || next.x >= 20 || next.y >= 20 || body.Contains(next))
        {
            gameOver = true;
            return -10;
        }
        body.AddFirst(next);
        int reward = 0;
        if (next == food) { score++; reward = 10; PlaceFood(); }
        else body.RemoveLast();
        int after = System.Math.Abs(next.x - food.x) + System.Math.Abs(next.y - food.y);
        if (after < before) reward += 1; // expect: GA3001
        return reward;
    }

    private void PlaceFood() => food = (rnd.Next(20), rnd.Next(20));
}
