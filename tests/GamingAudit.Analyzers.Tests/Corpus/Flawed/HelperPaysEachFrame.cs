using Unity.MLAgents;
using UnityEngine;

public class Goalkeeper : Agent
{
    public Pitch pitch;

    private void Update()
    {
        if (pitch == null) return;
        Applaud(); // expect: GA2005
    }

    private void Applaud()
    {
        if (pitch.SavedShot)
        {
            AddReward(0.3f);
        }
        if (pitch.Conceded)
        {
            AddReward(-0.3f);
        }
    }

    public class Pitch : MonoBehaviour
    {
        public bool SavedShot;
        public bool Conceded;

        public void Shoot(float aim)
        {
            SavedShot = aim < 0.4f;
            Conceded = !SavedShot;
        }
    }
}
