package wire

import (
	"fmt"
	"sync"

	"google.golang.org/grpc/encoding"
	_ "google.golang.org/grpc/encoding/proto" // registers the codec that answers are read with
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/proto"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// Article is an article on its way to plugins. It is converted and encoded once,
// however many plugins get it, and must not be changed after the first call.
type Article struct {
	*checks.Article
	encode func() ([]byte, error)
}

// NewArticle makes article ready for any number of calls, also at the same time.
func NewArticle(article *checks.Article) *Article {
	return &Article{article, sync.OnceValues(func() ([]byte, error) {
		return proto.Marshal(&pb.CheckRequest{Article: ArticleToMessage(article)})
	})}
}

// checkRequest is a CheckRequest in two parts. Messages are merged by writing
// one behind the other, so that the article's part can be used again.
type checkRequest struct {
	article    []byte
	selections []byte
}

func newCheckRequest(article *Article, selections []Selection) (*checkRequest, error) {
	first, err := article.encode()
	if err != nil {
		return nil, fmt.Errorf("encoding the article %q: %w", article.ID, err)
	}
	second, err := proto.Marshal(&pb.CheckRequest{Selections: each(selections, selectionTo)})
	if err != nil {
		return nil, fmt.Errorf("encoding what to check: %w", err)
	}
	return &checkRequest{first, second}, nil
}

// encodedCodec sends a checkRequest as it is, and is the usual codec otherwise.
type encodedCodec struct{ encoding.CodecV2 }

func newEncodedCodec() encodedCodec { return encodedCodec{encoding.GetCodecV2("proto")} }

func (c encodedCodec) Marshal(message any) (mem.BufferSlice, error) {
	if request, ok := message.(*checkRequest); ok {
		return mem.BufferSlice{mem.SliceBuffer(request.article), mem.SliceBuffer(request.selections)}, nil
	}
	return c.CodecV2.Marshal(message)
}
