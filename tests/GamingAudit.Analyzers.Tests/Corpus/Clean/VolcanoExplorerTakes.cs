namespace Volcano
{
    public enum Tile { Rock, Lava, Crystal, Exit }

    public class VolcanoExplorerTakes
    {
        private readonly Tile[,] map = new Tile[8, 8];
        private int r, c, lives = 3;
        public bool IsDone { get; private set; }

        public void Reset() { r = 0; c = 0; lives = 3; IsDone = false; }

        public double Move(int dr, int dc)
        {
            r = (r + dr + 8) % 8;
            c = (c + dc + 8) % 8;
            return map[r, c] switch
            {
                Tile.Crystal => Take(),
                Tile.Exit => Finish(20),
                Tile.Lava => Burn(),
                _ => -0.1,
            };
        }

        private double Finish(double reward) { IsDone = true; return reward; }

        private double Take()
        {
            map[r, c] = Tile.Rock;
            return 5;
        }

        private double Burn()
        {
            lives--;
            if (lives == 0) IsDone = true;
            return -3;
        }
    }
}
