using Unity.MLAgents;
using UnityEngine;

public class Goalkeeper : Agent
{
    public Pitch pitch;

    private void Update()
    {
        if (pitch == null) return;
        Applaud();
    }

    private void Applaud()
    {
        if (pitch.SavedShot)
        {
            AddReward(0.3f);
            pitch.SavedShot = false;
        }
        if (pitch.Conceded)
        {
            AddReward(-0.3f);
            pitch.Conceded = false;
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
