using Unity.MLAgents;
using UnityEngine;

public class CoinConsumed : Agent
{
    [SerializeField] Transform coinHolder;
    int collected;

    public override void OnEpisodeBegin()
    {
        collected = 0;
        foreach (Transform coin in coinHolder) coin.gameObject.SetActive(true);
    }

    private void OnTriggerEnter(Collider collider)
    {
        if (collider.TryGetComponent(out Coin coin))
        {
            coin.gameObject.SetActive(false);
            collected++;
            AddReward(coin.value);
            if (collected == coinHolder.childCount) EndEpisode();
        }
    }
}

public class Coin : MonoBehaviour
{
    public float value = 0.25f;
}
