namespace Escape
{
    public class EscapeRoomFair
    {
        private bool doorOpen, escaped;
        private int place, turns;

        public void Reset() { doorOpen = false; escaped = false; place = 0; turns = 0; }

        public float Step(string command, out bool done)
        {
            turns++;
            bool opened = command == "open" && place == 3 && !doorOpen;
            bool closed = command == "close" && place == 3 && doorOpen;
            if (opened) doorOpen = true;
            if (closed) doorOpen = false;
            if (command == "go") place = place < 3 ? place + 1 : place;
            if (command == "leave" && doorOpen) escaped = true;

            float reward = -0.001f;
            reward += opened ? 0.5f : 0f;
            reward -= closed ? 0.5f : 0f;
            reward += escaped ? 1f : 0f;
            done = escaped;
            return reward;
        }
    }
}
