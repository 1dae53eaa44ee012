using Unity.MLAgents;
using UnityEngine;

public class PickUpAndDeliver : Agent
{
    public Transform parcel, depot;
    bool carrying;
    bool wasPicked;

    public override void OnEpisodeBegin()
    {
        carrying = false;
        wasPicked = false;
        parcel.gameObject.SetActive(true);
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.transform == parcel && !carrying)
        {
            carrying = true;
            parcel.gameObject.SetActive(false);
            if (!wasPicked) AddReward(0.2f);
            wasPicked = true;
        }
        else if (other.transform == depot && carrying)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
